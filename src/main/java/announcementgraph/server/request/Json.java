package announcementgraph.server.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.javalin.http.Context;

import java.nio.charset.StandardCharsets;

/** Writes records as JSON, field for field, null fields too. */
public final class Json {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    private Json() {}

    /** Answer with this value. */
    public static void answer(Context context, Object value) {
        context.contentType("application/json").result(bytes(value));
    }

    /**
     * The value in UTF-8. Half a surrogate pair, which a cut text may end with, becomes a question
     * mark.
     */
    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "a record could not be written as JSON: " + e.getOriginalMessage(), e);
        }
    }
}

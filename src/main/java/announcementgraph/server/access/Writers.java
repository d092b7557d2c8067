package announcementgraph.server.access;

import announcementgraph.server.request.RequestException;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Lets only those write, or tend the store, who send a token of the right role. */
public final class Writers {

    private final TokenFile tokens;

    public Writers(TokenFile tokens) {
        this.tokens = tokens;
    }

    /**
     * Refuse who may not write.
     *
     * @param authorization the Authorization header
     * @throws RequestException 403 where nobody may write or the role is not enough, 401 where the
     *     token is not known
     */
    public void check(@Nullable String authorization) {
        if (!role(authorization).includes(Role.WRITER)) {
            throw new RequestException(
                    403, "This token is for reading; writing needs one of role writer or admin.");
        }
    }

    /**
     * Refuse who may not tend the store.
     *
     * @param authorization the Authorization header
     * @throws RequestException as {@link #check}
     */
    public void checkAdmin(@Nullable String authorization) {
        if (!role(authorization).includes(Role.ADMIN)) {
            throw new RequestException(403, "This needs a token of role admin.");
        }
    }

    /** Refuse who sends no token that is known: 401. */
    void checkReader(@Nullable String authorization) {
        if (bearer(authorization).isEmpty()) {
            throw new RequestException(
                    401,
                    "Reading needs a token that this server knows: Authorization: Bearer TOKEN.");
        }
    }

    /** Who sends this Authorization header; empty where nobody who is known. */
    Optional<Tokens.Bearer> bearer(@Nullable String authorization) {
        return tokens.tokens().bearer(authorization);
    }

    private Role role(@Nullable String authorization) {
        if (tokens.tokens().isEmpty()) {
            throw new RequestException(
                    403,
                    "Writing is off: this server was started without --token-file, and only"
                            + " reads.");
        }
        return bearer(authorization)
                .orElseThrow(
                        () ->
                                new RequestException(
                                        401,
                                        "Writing needs a token that this server knows:"
                                                + " Authorization: Bearer TOKEN."))
                .role();
    }
}

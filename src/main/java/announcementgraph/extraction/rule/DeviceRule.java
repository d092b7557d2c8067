package announcementgraph.extraction.rule;

import announcementgraph.extraction.recognition.Name;
import announcementgraph.extraction.recognition.Reading;
import announcementgraph.extraction.recognition.Referent;
import announcementgraph.extraction.structure.Line;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which chips are in a device: hardware that an entry about other hardware names behind a dash, or
 * a "with" ("MacBook Air 발표 — M2", "desktop CPUs on Zen 5"), and chips in the entries below it.
 */
final class DeviceRule implements Rule {

    private static final Pattern HAS =
            Pattern.compile(
                    "(?i)^(?:\\s?(?:발표|공개|출시|업데이트|announced|unveiled|launched|released|update))?(?:\\s?[—–:]\\s|\\s-\\s|(?:,?\\s[^,;:.—–]{0,30})?,?\\s(?:with|on)\\s(?:(?:the|an?|its|new)\\s){0,2})$");
    private static final Pattern COMPARED =
            Pattern.compile("(?i)^\\s?(?:대비|보다|급|수준|vs|than|와 비교|과 비교)");
    private static final Pattern CHIP =
            Pattern.compile("(?i)^\\s?(?:칩|프로세서|chips?\\b|processors?\\b|socs?\\b|npu\\b)");
    private static final int NEAR = 20;

    @Override
    public void apply(Reading reading, Facts facts) {
        for (Line line : reading.outline().lines()) {
            List<Name> products = Places.outer(reading, line.span(), Kind.PRODUCT);
            beside(reading, facts, line, products);
            if (line.isItem()) {
                Above.product(reading, line)
                        .ifPresent(device -> below(reading, facts, line, products, device));
            }
        }
    }

    private static void beside(Reading reading, Facts facts, Line line, List<Name> products) {
        if (products.size() < 2 || !isDevice(products.getFirst().referent())) {
            return;
        }
        Name device = products.getFirst();
        Name chip = products.get(1);
        if (device.begin() - line.span().begin() > NEAR
                || chip.begin() < device.end()
                || !HAS.matcher(reading.text().substring(device.end(), chip.begin())).matches()) {
            return;
        }
        List<Name> listed = Places.listedBehind(reading, products, chip);
        part(reading, facts, line, chip, device.referent());
        for (int i = 1; i < listed.size(); i++) {
            // Behind a comma begins something else: "MI350 on CDNA 4, MI400 in 2026".
            String between =
                    reading.text().substring(listed.get(i - 1).end(), listed.get(i).begin());
            if (between.indexOf(',') >= 0) {
                break;
            }
            part(reading, facts, line, listed.get(i), device.referent());
        }
    }

    private static void below(
            Reading reading, Facts facts, Line line, List<Name> products, Referent device) {
        for (Name chip : products) {
            String behind = reading.text().substring(chip.end(), line.span().end());
            if (isDevice(device) && CHIP.matcher(behind).find()) {
                part(reading, facts, line, chip, device);
            }
        }
    }

    private static boolean isDevice(Referent product) {
        return product.hasType(Vocabulary.HARDWARE);
    }

    private static void part(Reading reading, Facts facts, Line line, Name chip, Referent device) {
        Referent part = chip.referent();
        String behind = reading.text().substring(chip.end(), line.span().end());
        if (!isDevice(part)
                || part == device
                || COMPARED.matcher(behind).find()
                || isFamily(part, device)
                || isFamily(device, part)
                || facts.has(device, Vocabulary.IS_PART_OF, part)) {
            return;
        }
        facts.relation(
                part,
                Vocabulary.IS_PART_OF,
                device,
                Places.cover(line.span(), new SourceSpan(chip.begin(), chip.end())),
                "chip-of-device",
                0.6);
    }

    private static boolean isFamily(Referent member, Referent family) {
        return Optional.of(member)
                .flatMap(Referent::entry)
                .filter(e -> e.wholes().contains(family.iri()))
                .isPresent();
    }
}

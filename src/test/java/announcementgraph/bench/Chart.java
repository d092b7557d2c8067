package announcementgraph.bench;

import java.util.Locale;
import java.util.Map;

/** Bars of our time as a part of the peer's; the line is where both are the same. */
final class Chart {

    private static final int ROW = 22;
    private static final int LEFT = 220;
    private static final int ONE = 200;

    private Chart() {}

    static String of(Map<String, Double> ratios) {
        int height = ratios.size() * ROW + 10;
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"700\" height=\"")
                .append(height)
                .append("\" font-family=\"sans-serif\" font-size=\"12\">\n");
        int y = 5;
        for (Map.Entry<String, Double> ratio : ratios.entrySet()) {
            double width = Math.min(2, ratio.getValue()) * ONE;
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<text x=\"5\" y=\"%d\">%s</text><rect x=\"%d\" y=\"%d\" width=\"%.1f\""
                                    + " height=\"16\" fill=\"%s\"/><text x=\"%.1f\" y=\"%d\">%.2f"
                                    + "</text>%n",
                            y + 13,
                            ratio.getKey(),
                            LEFT,
                            y,
                            width,
                            ratio.getValue() <= 1 ? "#2a7f62" : "#b3402a",
                            LEFT + width + 5,
                            y + 13,
                            ratio.getValue()));
            y += ROW;
        }
        return svg.append("<path stroke=\"#333\" d=\"M")
                .append(LEFT + ONE)
                .append(" 0V")
                .append(height)
                .append("\"/>\n</svg>\n")
                .toString();
    }
}

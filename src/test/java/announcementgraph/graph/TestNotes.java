package announcementgraph.graph;

import announcementgraph.extraction.Extraction;
import announcementgraph.vocabulary.Vocabulary;

/** A handful of notes as they were read. */
public final class TestNotes {

    private TestNotes() {}

    /**
     * A conference with a speaker, a stated announcement, a planned one, and a system with counted
     * parts.
     */
    public static Extraction conference() {
        return new ExtractionBuilder("2019-conference.md")
                .about("event/NVIDIA AI Conference 2019")
                .attribute(
                        "event/NVIDIA AI Conference 2019",
                        Vocabulary.START_DATE,
                        "2019-07-02",
                        "",
                        "NVIDIA AI Conference 2019, 2 July")
                .relation(
                        "session/Keynote",
                        Vocabulary.SUPER_EVENT,
                        "event/NVIDIA AI Conference 2019",
                        "Keynote of NVIDIA AI Conference 2019")
                .relation(
                        "person/Mark Hamilton",
                        Vocabulary.WORKS_FOR,
                        "organization/NVIDIA",
                        "Mark Hamilton, NVIDIA")
                .attribute(
                        "person/Mark Hamilton",
                        Vocabulary.JOB_TITLE,
                        "VP",
                        "en",
                        "Mark Hamilton, VP")
                .relation(
                        "product/Jetson Nano",
                        Vocabulary.MANUFACTURER,
                        "organization/NVIDIA",
                        "NVIDIA's Jetson Nano")
                .type("product/Jetson Nano", Vocabulary.HARDWARE)
                .alsoCalled("product/Jetson Nano", "젯슨 나노", "JetsonNano")
                .alsoCalled("organization/NVIDIA", "엔비디아")
                .announcement(
                        "organization/NVIDIA",
                        "product/Jetson Nano",
                        "session/Keynote",
                        "2019-07-02",
                        Vocabulary.STATED,
                        "NVIDIA announced Jetson Nano")
                .announcement(
                        "organization/NVIDIA",
                        "product/Orin",
                        null,
                        null,
                        Vocabulary.PLANNED,
                        "NVIDIA will bring Orin")
                .composition(
                        "product/DGX SuperPOD", "product/DGX-2H", 96, "DGX SuperPOD : 96 DGX-2H")
                .relation(
                        "session/Keynote",
                        Vocabulary.ABOUT,
                        "topic/Robotics",
                        "Keynote on Robotics")
                .build();
    }

    /** A later note that says some of the same, and more. */
    public static Extraction launch() {
        return new ExtractionBuilder("launch.txt")
                .announcement(
                        "organization/NVIDIA",
                        "product/Jetson Nano",
                        "event/NVIDIA GTC 2019",
                        "2019-03-18",
                        Vocabulary.STATED,
                        "At GTC, NVIDIA unveiled Jetson Nano")
                .relation(
                        "organization/NVIDIA",
                        Vocabulary.ACQUIRED,
                        "organization/Mellanox",
                        "NVIDIA bought Mellanox")
                .build();
    }
}

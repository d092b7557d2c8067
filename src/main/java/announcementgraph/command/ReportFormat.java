package announcementgraph.command;

/** How a command prints what it found: for people, or for programs. */
enum ReportFormat {
    TEXT,
    JSON
}

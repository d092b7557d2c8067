package announcementgraph.graph;

/**
 * One state of the graph, as long as the process lives: no other has the same files and number.
 * TDB2 counts every change; the revision, which is in the graph itself, only those that raise it.
 *
 * @param files the folder that the files are in, another one after they were compacted
 * @param number counts the changes of these files
 */
public record Commit(String files, long number) {}

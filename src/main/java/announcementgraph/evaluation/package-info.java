/**
 * Readings of notes are held against what a careful reader finds in them, and the agreement becomes
 * figures.
 *
 * <p>Gold annotations ({@link announcementgraph.evaluation.GoldReader}) and extractions go into an
 * {@link announcementgraph.evaluation.Evaluation}, which compares them note by note and yields
 * findings to work from and rows to report. The format and the rules of matching are those of
 * {@code data/gold/README.md}.
 */
@NullMarked
package announcementgraph.evaluation;

import org.jspecify.annotations.NullMarked;

/** Notes are read, read again and removed so that store and index never disagree. */
@NullMarked
package announcementgraph.ingestion;

import org.jspecify.annotations.NullMarked;

/**
 * What is known of text in Korean and English (a little Japanese and Chinese) apart from any note:
 * normal forms, tokens, particles, dates.
 */
@NullMarked
package announcementgraph.language;

import org.jspecify.annotations.NullMarked;

/**
 * How text and names become the terms that the index holds, and what was typed becomes the terms to
 * look for.
 *
 * <p>Text is read three ways, each into a field of its own. Morphemes: Nori with our Korean names
 * as its own dictionary (without it 제미나이 is read as 나이), English stemmed. Codes: runs of Latin
 * letters and digits, taken apart at every border and joined again, so that {@code DGX-2H}, {@code
 * dgx 2h} and {@code dgx2h} share a term. Grams: pairs of neighbouring CJK characters, spaces
 * passed over, so that a word is found inside a compound and 젯슨나노 is 젯슨 나노.
 */
@NullMarked
package announcementgraph.search.analysis;

import org.jspecify.annotations.NullMarked;

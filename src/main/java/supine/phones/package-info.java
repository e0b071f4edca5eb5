/**
 * Which sounds of English a small network hears in an utterance, and how well a phrase spells them. Arithmetic: no engine, no clock.
 */
@NullMarked
package supine.phones;

import org.jspecify.annotations.NullMarked;

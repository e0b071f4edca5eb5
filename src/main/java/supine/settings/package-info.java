/**
 * What the user chose: each setting with its limits and its words, and where the user's own things are kept on this kind of machine.
 * May not know how settings are stored, shown or spoken.
 */
@NullMarked
package supine.settings;

import org.jspecify.annotations.NullMarked;

/**
 * What the user chose, and where it is kept on this kind of machine. May not know what is kept there.
 */
@NullMarked
package supine.settings;

import org.jspecify.annotations.NullMarked;

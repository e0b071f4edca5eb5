/**
 * What the window and the terminal share: words for what a session is doing, and the care that a hurried key needs.
 * May not know how anything is drawn, spoken or heard.
 */
@NullMarked
package supine.display;

import org.jspecify.annotations.NullMarked;

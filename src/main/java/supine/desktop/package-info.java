/**
 * The Swing window: shows what the session says of itself and passes keys and buttons on as commands.
 * Nothing in it is needed to use the program. May not know engines, sound devices or how a session decides.
 */
@NullMarked
package supine.desktop;

import org.jspecify.annotations.NullMarked;

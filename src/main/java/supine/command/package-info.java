/**
 * What can be said: the commands, the phrases that stand for them, and how alike those sound.
 * May not know how a phrase is recognised or what a command does.
 */
@NullMarked
package supine.command;

import org.jspecify.annotations.NullMarked;

/**
 * What can be said: the commands and the phrases that stand for them.
 * May not know how a phrase is recognised or what a command does.
 */
@NullMarked
package supine.command;

import org.jspecify.annotations.NullMarked;

package supine.desktop;

import java.awt.BorderLayout;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.swing.AbstractAction;
import javax.swing.JTextArea;
import javax.swing.JViewport;
import javax.swing.KeyStroke;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultHighlighter;
import javax.swing.undo.UndoManager;
import supine.app.Reply.Finding;

/** The text of a script: lines with numbers, what is wrong marked in it, every change undoable. */
final class ScriptText extends Pane {
    /** A script of a thousand lines has been typed with fewer. */
    private static final int UNDOABLE = 5000;

    private final transient Look look;
    private final JTextArea text;
    private final LineNumbers numbers;
    private final transient UndoManager changes = new UndoManager();
    private final transient Runnable changed;
    private boolean filling;

    /** @param changed called after every change by the user */
    ScriptText(Look look, Runnable changed) {
        super(new BorderLayout(), "Text", "The script's text, as JSON");
        this.look = look;
        this.changed = changed;
        text = new JTextArea();
        text.setFont(Written.typewriter(look));
        text.setTabSize(2);
        Written.dress(look, text, "Script", "The script's text, as JSON. Control S saves, Control Z undoes, Tab leaves");
        numbers = new LineNumbers(look, text);
        var scroll = Written.scrolling(look, text, "Script");
        // Named before assistive technology hears of it.
        var header = new JViewport();
        Scrolled.name(header, "Line numbers", "Beside the text");
        header.setFocusable(false);
        header.setBackground(look.palette().surface());
        header.setView(numbers);
        scroll.setRowHeader(header);
        add(scroll, BorderLayout.CENTER);
        changes.setLimit(UNDOABLE);
        text.getDocument().addUndoableEditListener(changes);
        text.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                took();
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                took();
            }

            @Override
            public void changedUpdate(DocumentEvent event) {
                took();
            }
        });
        bind(KeyEvent.VK_Z, InputEvent.CTRL_DOWN_MASK, this::undo);
        bind(KeyEvent.VK_Y, InputEvent.CTRL_DOWN_MASK, this::redo);
        bind(KeyEvent.VK_Z, InputEvent.CTRL_DOWN_MASK | InputEvent.SHIFT_DOWN_MASK, this::redo);
        bind(KeyEvent.VK_ENTER, 0, this::newLine);
    }

    private void bind(int key, int held, Runnable deed) {
        var stroke = KeyStroke.getKeyStroke(key, held);
        text.getInputMap().put(stroke, stroke);
        text.getActionMap().put(stroke, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                deed.run();
            }
        });
    }

    private void took() {
        numbers.revalidate();
        numbers.repaint();
        if (!filling) {
            changed.run();
        }
    }

    /** As far in as the line before. */
    private void newLine() {
        try {
            var line = text.getLineOfOffset(text.getCaretPosition());
            var from = text.getLineStartOffset(line);
            var before = text.getText(from, text.getCaretPosition() - from);
            text.replaceSelection("\n" + " ".repeat(before.length() - before.stripLeading().length()));
        } catch (BadLocationException impossible) {
            text.replaceSelection("\n");
        }
    }

    void fill(String now) {
        filling = true;
        text.setText(now);
        text.setCaretPosition(0);
        filling = false;
        changes.discardAllEdits();
        mark(List.of());
    }

    String words() {
        return text.getText();
    }

    void undo() {
        if (changes.canUndo()) {
            changes.undo();
        }
    }

    void redo() {
        if (changes.canRedo()) {
            changes.redo();
        }
    }

    boolean canUndo() {
        return changes.canUndo();
    }

    boolean canRedo() {
        return changes.canRedo();
    }

    /** Marks the lines: a patch behind the text, and a sign before the number. */
    void mark(List<Finding> findings) {
        var signs = new HashMap<Integer, String>();
        text.getHighlighter().removeAllHighlights();
        var patch = new DefaultHighlighter.DefaultHighlightPainter(look.palette().mark());
        for (var finding : findings) {
            if (finding.line() > 0 && !finding.severity().equals("note")) {
                signs.merge(finding.line(), finding.severity().equals("error") ? "\u00d7" : "!", (a, b) -> a.equals("!") ? b : a);
                try {
                    text.getHighlighter().addHighlight(offset(finding.line(), 1), text.getLineEndOffset(Math.min(finding.line(), text.getLineCount()) - 1), patch);
                } catch (BadLocationException outdated) {
                    continue;
                }
            }
        }
        numbers.sign(Map.copyOf(signs));
    }

    private int offset(int line, int column) throws BadLocationException {
        var at = Math.max(0, Math.min(line, text.getLineCount()) - 1);
        return Math.min(text.getLineStartOffset(at) + Math.max(0, column - 1), text.getLineEndOffset(at));
    }

    void jump(int line, int column) {
        try {
            text.setCaretPosition(Math.min(offset(line, column), text.getDocument().getLength()));
        } catch (BadLocationException outdated) {
            text.setCaretPosition(0);
        }
        text.requestFocusInWindow();
    }

    int caret() {
        return text.getCaretPosition();
    }

    void caret(int position) {
        text.setCaretPosition(Math.min(position, text.getDocument().getLength()));
    }
}

package supine.desktop;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import supine.app.Controls;
import supine.app.Reply;
import supine.command.Command;
import supine.session.Snapshot.Mode;

/** The sound check, step by step as the voice leads it: what is asked now, how loud the microphone is, and what has been found. */
final class SoundPage extends Pane {
    private final TextBlock sentence;
    private final LevelMeter meter;
    private final List<SoundPane> points = new ArrayList<>();
    private final Chip begin;
    private final Chip leaveOut;
    private transient Reply.Sound told = SoundPoint.NOTHING;

    SoundPage(Look look, Controls controls) {
        super(new BorderLayout(), "Sound check", "Whether it hears you, and you it");
        var content = new Scrolled(new Column(look.space(.7)), look.space(2), "Sound check", "What is asked, and what has been found");
        var title = new TextBlock(look, look.font(1.8, true), look.palette().ink(), "Title of the page");
        title.setText("Sound check");
        var purpose = new TextBlock(look, look.font(1, false), look.palette().softInk(), "What it is for");
        purpose.setText("It makes sure that I hear you from where you will lie. By voice: say sound check while you choose a routine.");
        sentence = new TextBlock(look, look.font(1.6, false), look.palette().ink(), "The sentence being spoken");
        meter = new LevelMeter(look, 2);
        content.add(title);
        // At huge sizes it gives way, so that what is asked stays in sight.
        if (!look.isHuge()) {
            content.add(purpose);
        }
        content.add(sentence);
        var level = new Pane(new Row(0, false), "Level", "How loud the microphone is");
        level.add(meter);
        content.add(level);
        for (var point : SoundPoint.of(told)) {
            var pane = new SoundPane(look, point.title());
            points.add(pane);
            content.add(pane);
        }
        begin = new Chip(look, "Check the sound", "", "Begins the sound check. Say sound check", () -> controls.press(Command.SOUND_CHECK));
        leaveOut = new Chip(look, "Leave it out", "Space", "Ends the sound check; then it is not proven that you are heard", () -> controls.press(Command.NEXT));
        var actions = new Pane(new Row(look.space(.6), false), "What to do", "Begin the sound check, or leave it out");
        actions.add(begin);
        actions.add(leaveOut);
        add(new PinnedPage(look, content, actions, "Sound check", "What is asked, what has been found, and what can be done"), BorderLayout.CENTER);
        tell(told);
        enable(Mode.CHOOSING);
    }

    void tell(Reply.Sound sound) {
        told = sound;
        var now = SoundPoint.of(sound);
        for (int i = 0; i < now.size(); i++) {
            points.get(i).show(now.get(i));
        }
    }

    void show(View view) {
        var mode = view.snapshot().mode();
        meter.show(view.hearing());
        sentence.setText(mode == Mode.CHECKING ? view.sentence() : told.text());
        enable(mode);
    }

    private void enable(Mode mode) {
        var now = mode == Mode.CHECKING;
        begin.setEnabled(mode == Mode.CHOOSING || mode == Mode.STOPPED || mode == Mode.PAUSED);
        if (leaveOut.isVisible() != now) {
            leaveOut.setVisible(now);
            begin.setVisible(!now);
            revalidate();
        }
    }

    void rest() {
        (begin.isVisible() ? begin : leaveOut).requestFocusInWindow();
    }

    void takeOver(SoundPage before) {
        tell(before.told);
    }
}

package supine.desktop;

import java.awt.GridLayout;
import javax.swing.BorderFactory;
import supine.app.Controls;
import supine.command.Command;

/** What is in sight on every page and at every size of text: whether it hears, what can be said where that is pinned here, Stop and Pain. */
final class Foot extends Pane {
    private static final double GAP = .6;

    private final transient Look look;
    private final LevelMeter meter;
    private final TextBlock hearing;
    private final Pane holder;
    private final HaltButton stop;
    private final HaltButton pain;

    /** @param pinned between the ear and Stop */
    Foot(Look look, Controls controls, Pane pinned) {
        super(new Column(look.space(GAP)), "Hearing, stop and pain", "Always in sight");
        this.look = look;
        meter = new LevelMeter(look);
        hearing = new TextBlock(look, look.font(1.2, true), look.palette().ink(), "Whether I can hear you");
        var ear = new Pane(new Row(look.space(1.2), false), "Hearing", "Whether I can hear you");
        ear.add(meter);
        ear.add(hearing);
        holder = new Pane(new Column(0), "What you can say", "The phrases that are most likely wanted");
        holder.add(pinned);
        add(holder);
        add(ear);
        var colours = look.palette();
        stop = new HaltButton(look, "Stop", "Escape or Space", Icons.octagon(), colours.stop(), colours.onStop(),
                () -> controls.press(Command.STOP));
        stop.getAccessibleContext().setAccessibleDescription("Stops speech and counting at once. Say stop, or press Escape or Space");
        pain = new HaltButton(look, "Pain", "Control P", Icons.bolt(), colours.pain(), colours.onPain(),
                () -> controls.press(Command.PAIN));
        pain.getAccessibleContext().setAccessibleDescription("Ends the session and tells what to do. Say pain, or press Control P");
        var bar = new Pane(new GridLayout(1, 2, look.space(1), 0), "Stop and pain", "Always at hand");
        bar.add(stop);
        bar.add(pain);
        add(bar);
        setBorder(BorderFactory.createCompoundBorder(BorderFactory.createMatteBorder(1, 0, 0, 0, look.palette().line()),
                BorderFactory.createEmptyBorder(look.space(.6), look.space(1.4), look.space(1), look.space(1.4))));
    }

    /** Its height without what is pinned to it. */
    int bareHeight() {
        var pinned = holder.isVisible() ? holder.heightFor(getWidth() - getInsets().left - getInsets().right) : 0;
        return heightFor(getWidth()) - (pinned > 0 ? pinned + look.space(GAP) : 0);
    }

    void on(Page page) {
        holder.setVisible(page == Page.SESSION);
        stop.low(!page.isOfTheSession());
        pain.low(!page.isOfTheSession());
    }

    void show(View view) {
        meter.setVisible(view.hearing().known());
        meter.show(view.hearing());
        hearing.setText(view.hearing().words());
        hearing.setColour(view.hearing().hears() ? look.palette().ink() : look.palette().warning());
    }
}

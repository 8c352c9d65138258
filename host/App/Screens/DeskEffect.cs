using Rota.Host.Exporting;

namespace Rota.Host.Screens;

// What the desk wants done outside of it.
internal abstract record DeskEffect
{
    internal sealed record Run(IReadOnlyList<ScriptState> Scripts) : DeskEffect;

    internal sealed record Stop(IReadOnlyList<string> Paths) : DeskEffect;

    internal sealed record Ask(string Path, DateOnly Day) : DeskEffect;

    internal sealed record Edit(string Path, int? Line, int? Column) : DeskEffect;

    // For a copy.
    internal sealed record FindName(string Path) : DeskEffect;

    internal sealed record Copy(string Path, string Name) : DeskEffect;

    internal sealed record WriteTable(ExportTable Table, ExportFormat Format, string Path, bool IsOver) : DeskEffect;

    internal sealed record AskReports(string Path, IReadOnlyList<string> Names) : DeskEffect;

    internal sealed record WriteReports(string Folder, IReadOnlyList<(string Name, byte[] Content)> Files, bool IsOver) : DeskEffect;

    // With what the system opens its kind with.
    internal sealed record Open(string Path) : DeskEffect;

    internal sealed record StagePlugin(string Source) : DeskEffect;

    // What was staged goes to its place, or is dropped.
    internal sealed record FinishPlugin(bool IsAgreed) : DeskEffect;

    internal sealed record ChangePlugin(PluginChange Change, string Plugin) : DeskEffect;

    // Scripts have come or gone.
    internal sealed record Scan : DeskEffect;

    internal sealed record Mouse(bool IsOn) : DeskEffect;

    internal sealed record Redraw : DeskEffect;

    internal sealed record Suspend : DeskEffect;

    internal sealed record Quit : DeskEffect;
}

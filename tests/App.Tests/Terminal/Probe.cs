using System.Runtime.CompilerServices;
using Rota.Host.Editing;
using Rota.Terminal;

namespace Rota.Tests.Terminal;

// The program that these tests run in a real terminal: this executable, which then shows the last event instead of running tests.
// q quits, x throws, Ctrl+Z stops, e and E edit a file.
internal static class Probe
{
    public const string Variable = "ROTA_TERMINAL_PROBE";

    // The file to edit.
    public const string Edited = "ROTA_TERMINAL_PROBE_FILE";

    private static readonly TerminalProfile Look = new(ColorDepth.TrueColor, GlyphSet.Braille);

    [ModuleInitializer]
    internal static void RunWhereAsked()
    {
        if (OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable(Variable) is null) return;
        Run();
        Environment.Exit(0);
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static void Run()
    {
        var session = new TerminalSession(Look);
        var size = WindowSize.Now();
        var said = "";
        while (session.Events.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (session.Events.TryRead(out var happened))
            {
                if (happened is ResizeInput resized) size = resized.Size;
                session.Show(Picture(size, happened, said));
                switch (happened.ToString())
                {
                    case "q": session.Dispose(); return;
                    // Only the end of the process restores the terminal.
                    case "x": throw new InvalidOperationException("A requested failure of the probe.");
                    case "Ctrl+Z": session.Suspend(); break;
                    case "e": session.Lend(() => said = Edit()); break;
                    // Other threads may run this assembly only after its initializer.
                    case "E": session.LendAsync(() => Task.FromResult(said = Edit())).GetAwaiter().GetResult(); break;
                }
            }
        }
    }

    private static string Edit() =>
        $"edited: {Editor.Run(EditorCommand.Of(Environment.GetEnvironmentVariable, Environment.GetEnvironmentVariable(Edited)!, 3, 5)) ?? "well"}";

    private static Frame Picture(WindowSize size, InputEvent happened, string said)
    {
        var frame = new Frame(size.Width, size.Height);
        var text = $"process {Environment.ProcessId} of {size.Width} x {size.Height} was given <{happened}>";
        frame.Whole.Write(0, 1, text, new Style(Color.Rgb(0x5fd7ff)));
        frame.Whole.Write(0, 2, "日本 e\u0301 |");
        frame.Whole.Write(0, 3, said);
        frame.Whole.WriteToLeftOf(size.Width, size.Height - 1, "corner");
        return frame;
    }
}

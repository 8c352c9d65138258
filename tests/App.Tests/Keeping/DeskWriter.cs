using System.Runtime.CompilerServices;
using Rota.Host.Tui;

namespace Rota.Tests.Keeping;

// This executable as a program that saves its state repeatedly until it is killed.
internal static class DeskWriter
{
    public const string Variable = "ROTA_DESK_WRITER";

    [ModuleInitializer]
    internal static void WriteWhereAsked()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } folder) return;
        var state = new SessionStore(folder);
        for (var number = 1; ; number++)
        {
            // Of another length each time.
            var roots = Enumerable.Range(0, number % 500).Select(i => $"/a/long/path/to/a/folder/{i}").ToArray();
            var desk = new SavedSession { Chosen = $"{number}", Roots = roots, Focus = $"{Environment.ProcessId}" };
            if (state.Write(desk) is { } message) throw new IOException(message);
            if (number % 5 == 0) state.WriteResult($"{number % 3}.csx", Finishes.Of("A", Finishes.Hard));
        }
    }
}

using System.Globalization;
using Rota.Engine;
using Rota.Host.Logging;
using Rota.Host.Problems;
using Rota.Terminal;

namespace Rota.Host.Plugins;

// The top-level error handler: prints the error and returns the exit code.
internal static class Boundary
{
    // A column of ten thousand bad cells is really one mistake.
    public const int MostLines = 50;

    public static int Report(Exception exception, TextWriter error)
    {
        Log.Failure(exception);
        switch (exception)
        {
            case var mistake when ProblemList.Lines(mistake) is { } lines:
                foreach (var line in lines.Take(MostLines)) error.WriteLine(line);
                if (lines.Count > MostLines)
                    error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"... and {lines.Count - MostLines} more."));
                return ExitCode.UserMistake;
            case OutputException unwritable:
                error.WriteLine(unwritable.Message);
                return ExitCode.UserMistake;
            case PluginFault fault:
                error.WriteLine(fault.Message);
                return ExitCode.PluginFault;
            // The engine ran foreign code; the stack shows whose.
            case PluginException { InnerException: { } cause } call when PluginFault.Culprit(cause) is { } plugin:
                return Report(new PluginFault(plugin, call.Call, cause), error);
            case { InnerException: { } inner } when PluginFault.In(inner) is { } hidden:
                return Report(hidden, error);
            default:
                error.WriteLine("This is a bug in rota. Please report it with the text below.");
                error.WriteLine(exception);
                return ExitCode.OurBug;
        }
    }
}

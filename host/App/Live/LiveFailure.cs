using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Runs;
using Rota.Host.Workers;

namespace Rota.Host.Live;

// A failure before a script reaches a worker, in the form of a worker's failure.
internal static class LiveFailure
{
    public static Failed Of(Exception exception)
    {
        using var text = new StringWriter();
        var cause = Boundary.Report(exception, text) switch
        {
            ExitCode.UserMistake => FailureCause.Mistake,
            ExitCode.PluginFault => FailureCause.PluginFault,
            _ => FailureCause.OurBug,
        };
        return new Failed(cause, text.ToString().TrimEnd())
        {
            Places = [.. ProblemList.Places(exception).Take(Boundary.MostLines)],
        };
    }
}

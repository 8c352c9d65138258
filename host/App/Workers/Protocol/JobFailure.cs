using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Runs;

namespace Rota.Host.Workers;

// An exception as the answer to a job, in a worker or before the job reaches one.
internal static class JobFailure
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

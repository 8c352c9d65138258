using Rota.Host.Errors;
using Rota.Host.Workers;

namespace Rota.Host.Live;

// What keeps a script from reaching a worker, said as a worker says what goes wrong there.
internal static class LiveFailure
{
    public static Failed Of(Exception exception)
    {
        using var text = new StringWriter();
        var cause = Boundary.Report(exception, text) switch
        {
            ExitCode.UserMistake => Cause.Mistake,
            ExitCode.PluginFault => Cause.PluginFault,
            _ => Cause.OurBug,
        };
        return new Failed(cause, text.ToString().TrimEnd())
        {
            Places = [.. Mistakes.Places(exception).Take(Boundary.MostLines)],
        };
    }
}

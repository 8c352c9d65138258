using System.CommandLine;
using System.CommandLine.Invocation;
using Rota.Host.Problems;

namespace Rota.Host.Commands;

internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(
            $"rota {BuildFacts.Version} (plugin api level {BuildFacts.ApiLevel}, .NET {Environment.Version})");
        return ExitCode.Done;
    }
}

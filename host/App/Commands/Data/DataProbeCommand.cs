using System.CommandLine;
using System.Globalization;
using System.Text;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;

namespace Rota.Host.Commands;

// rota data probe ASSET --feed NAME: a provider's actual answer, for a person with a network connection.
internal sealed class DataProbeCommand
{
    private readonly DataOptions _options = new();
    private readonly Streams _streams;

    private DataProbeCommand(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var verb = new DataProbeCommand(streams);
        var command = new Command("probe", "Ask a provider once, bypassing the cache, and show its answer; exit code 1 if it has no prices.");
        verb._options.AddTo(command, withAssets: true, withRange: false);
        command.SetAction(verb.Probe);
        return command;
    }

    private int Probe(ParseResult parsed)
    {
        var asked = _options.Ask(parsed, PluginCatalogue.Scan(), new ProblemList());
        if (asked.Feed is not IProbedFeed feed || asked.Named.Count == 0)
        {
            throw new InputException(new Mistake(asked.Named.Count == 0
                ? "Name an asset, as in 'rota data probe SPY --feed yahoo'."
                : $"Feed {asked.Choice} does not query a provider; choose one that does, such as yahoo."));
        }

        var isGood = true;
        foreach (var asset in asked.Named)
        {
            var answer = feed.ProbeAsync(asset, CancellationToken.None).GetAwaiter().GetResult();
            isGood &= answer.IsGood;
            _streams.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"""
                Asked      {answer.Address}
                As         {answer.Agent}
                Status     {answer.Status?.ToString(CultureInfo.InvariantCulture) ?? "no answer"}
                Type       {answer.Type ?? "-"}
                Size       {answer.Bytes:#,0} bytes
                Begins     {answer.Beginning}
                Verdict    {answer.Verdict}

                """).ReplaceLineEndings("\n")));
        }

        return isGood ? ExitCode.Done : ExitCode.ChecksFailed;
    }
}

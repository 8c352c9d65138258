using System.CommandLine;
using Rota.Host.Export;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Runs;
using Rota.Host.Trials;
using Rota.Host.Varying;

namespace Rota.Host.Commands;

// rota vary SCRIPT: the script with one thing changed at a time.
internal sealed class VaryCommand
{
    private readonly Argument<string> _script = new("SCRIPT") { Description = RunChoice.Help };
    private readonly Option<string> _bills = RunOptions.Value("--bills", "ASSET", "Fund of T-bills to hold instead of bonds (default: cash).");
    private readonly Option<string> _bonds = RunOptions.Value("--bonds", "ASSETS", "Bonds to replace: IEF,TLT (default: those that Rota knows).");
    private readonly Option<string> _csv = RunOptions.Value("--csv", "FILE", "Write all rows as CSV.");
    private readonly AnswerOptions _answer = new();
    private readonly RunChoice _choice;
    private readonly Streams _streams;

    private VaryCommand(Streams streams) => (_choice, _streams) = (new(new(), streams), streams);

    public static Command Create(Streams streams)
    {
        var verb = new VaryCommand(streams);
        const string about = "Change one thing of a script at a time and show the differences: assets, months, costs, fills, cash, profiles, bonds.";
        var command = new Command("vary", about) { verb._script, verb._bills, verb._bonds };
        verb._choice.AddTo(command);
        command.Add(verb._csv);
        verb._answer.AddTo(command);
        command.SetAction(verb.Vary);
        return command;
    }

    private int Vary(ParseResult parsed)
    {
        using var progress = new Progress(_streams.Error);
        if (_choice.Read(parsed, parsed.GetRequiredValue(_script)) is not { } asked) return ExitCode.UserMistake;
        progress.Now($"Compiling {asked.Name}");
        var plugins = PluginCatalogue.Scan();
        var mistakes = new ProblemList();
        var run = _choice.Prepare(parsed, asked, plugins, mistakes);
        var bills = parsed.GetValue(_bills) is { } named ? mistakes.Try(() => AssetOf("--bills", named)) : null;
        var bonds = parsed.GetValue(_bonds)?.Split(',').Select(name => mistakes.Try(() => AssetOf("--bonds", name))).OfType<Asset>().ToList();
        if (parsed.GetValue(_csv) is { } file) mistakes.Try(() => { WholeFile.RequireOutput(file); return true; });
        mistakes.ThrowIfAny();

        var own = Pipeline.Backtest(run!, progress);
        if (bonds?.Find(bond => !own.Strategy.Allocation.Assets.Contains(bond)) is { } other)
        {
            throw new InputException(new Mistake(
                $"--bonds names {other}, which {own.Strategy.Name} does not hold. Available: {string.Join(", ", own.Strategy.Allocation.Assets)}."));
        }

        var statistics = plugins.Statistics(run!.Plan.Profile.StatisticsSet);
        var vary = new VaryRun(run, own, statistics, progress).Of(VaryGroups.Of(run, own, bonds ?? BondFunds.Of(own, plugins.Tables()), bills));
        if (parsed.GetValue(_csv) is { } csv)
        {
            WholeFile.Write(csv, CsvTable.Of(VaryTable.Of(vary)));
            _streams.Error.WriteLine($"Wrote {csv}");
        }

        _answer.Write(parsed, _streams, () => VaryJson.Of(vary), () => VaryText.Of(vary));
        foreach (var line in KeptTrials.Of(run, VaryTrials.Of(run, vary)).Said) _streams.Error.WriteLine(line);
        return ExitCode.Done;
    }

    private static Asset AssetOf(string option, string name)
    {
        try
        {
            return new(name.Trim());
        }
        catch (ArgumentException wrong)
        {
            throw new InputException(new Mistake($"{option}: {wrong.Message.Replace($" (Parameter '{wrong.ParamName}')", "", StringComparison.Ordinal)}"));
        }
    }
}

using System.CommandLine;
using Rota.Host.Foundation;
using Rota.Host.Problems;
using Rota.Host.Settings;
using Rota.Host.Trials;

namespace Rota.Host.Commands;

// rota ledger: every trial that was made on this machine, by assets.
internal sealed class LedgerCommand
{
    private const string All = "all";

    private readonly Option<string> _assets = RunOptions.Value("--assets", "SPY,IEF", "Only sets with these assets.");
    private readonly Option<string> _study = RunOptions.Value("--study", "SCRIPT", "Only one study, the trials of a script: its path, or its name.");

    private readonly Option<string> _count = RunOptions.Value(
        "--count", All, "Count luck grids and variations too; by default only runs, saves and sweeps count.");

    private readonly AnswerOptions _answer = new();
    private readonly Streams _streams;

    private LedgerCommand(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var verb = new LedgerCommand(streams);
        var command = new Command("ledger", "List every trial made so far, and how good the best would be by chance.") { verb._assets, verb._study, verb._count };
        verb._answer.AddTo(command);
        command.SetAction(verb.List);
        return command;
    }

    private int List(ParseResult parsed)
    {
        var mistakes = new ProblemList();
        if (parsed.GetValue(_count) is { } count and not All) mistakes.Add(new Mistake($"--count is '{count}'; use {All}."));
        var setting = EffectiveSettings.For(Environment.CurrentDirectory, [], mistakes)[SettingKeys.Ledger];
        var isOn = mistakes.Try(() => SettingValue.IsOn(setting));
        mistakes.ThrowIfAny();
        var path = LedgerPlace.Ours();
        // Reading makes no file.
        var entries = LedgerFile.IsBegun(path) ? LedgerFile.With(path, _streams.Error.WriteLine, ledger => ledger.Entries()) : [];
        var page = LedgerPage.Of(
            entries.Where(entry => IsWanted(parsed, entry)), countsAll: parsed.GetValue(_count) == All,
            empty: entries.Count == 0 ? "No trials yet: 'rota run' writes the first one." : Empty(parsed));
        _answer.Write(parsed, _streams, () => LedgerJson.Of(page), () => LedgerText.Of(page));
        if (!isOn) _streams.Error.WriteLine($"The ledger is off in {setting.File}: new trials are not added.");
        return ExitCode.Done;
    }

    private string Empty(ParseResult parsed)
    {
        var with = parsed.GetValue(_assets) is { } assets ? $" with {assets}" : "";
        var of = parsed.GetValue(_study) is { } script ? $" of {script}" : "";
        return $"No trials{of}{with}. 'rota ledger' without options lists all.";
    }

    private bool IsWanted(ParseResult parsed, LedgerEntry entry)
    {
        var assets = parsed.GetValue(_assets)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        return assets.All(asset => entry.On.Assets.Contains(asset, StringComparer.OrdinalIgnoreCase))
            && (parsed.GetValue(_study) is not { } script || IsOf(entry.Script, script));
    }

    private static bool IsOf(string known, string asked) =>
        known == Path.GetFullPath(asked) || Path.GetFileName(known) == asked || Path.GetFileNameWithoutExtension(known) == asked;
}

using System.CommandLine;
using System.Globalization;
using Rota.Analysis;
using Rota.Host.Export;
using Rota.Host.Foundation;
using Rota.Host.Problems;
using Rota.Host.Sweeping;
using Rota.Terminal;

namespace Rota.Host.Commands;

// How a complete sweep is shown, and the files that it is written to.
internal sealed class SweepViewOptions
{
    private readonly Option<string> _by = RunOptions.Value("--by", "STATISTIC", "Statistic to rank and map (default: sharpe).");
    private readonly Option<string> _rows = RunOptions.Value("--rows", "NAME", "Parameter of the heat map's rows (default: the first one swept).");
    private readonly Option<string> _columns = RunOptions.Value("--columns", "NAME", "Parameter of its columns (default: the second one swept).");
    private readonly Option<string> _fold = RunOptions.Value("--fold", "max|median|min", "Fold the heat map over further parameters (default: the script's own values).");
    private readonly Option<string> _radius = RunOptions.Value("--radius", "N", "How far neighbours of a point reach, in steps (default: 1).");
    private readonly Option<string> _blocks = RunOptions.Value("--blocks", "N", "Blocks of months of the overfitting test: even, 2 to 16 (default: 16).");
    private readonly Option<string> _csv = RunOptions.Value("--csv", "FILE", "Write all trials as CSV.");
    private readonly Option<string> _parquet = RunOptions.Value("--parquet", "FILE", "Write all trials as one Parquet file.");
    private readonly Option<string> _map = RunOptions.Value("--map", "FILE", "Write the heat map as CSV.");
    private readonly Option<string> _html = RunOptions.Value("--html", "FILE", "Write a page.");
    private readonly AnswerOptions _answer = new();
    private readonly LookOptions _looks = new();

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _by, _rows, _columns, _fold, _radius, _blocks, _csv, _parquet, _map, _html }) command.Add(option);
        _answer.AddTo(command);
        _looks.AddTo(command);
    }

    // What the options say, checked as far as the columns and the space are known. Incomplete if there are mistakes.
    public SweepView Read(ParseResult parsed, IReadOnlyList<TrialColumn>? columns, Space? space, ProblemList mistakes)
    {
        var look = _looks.Of(parsed, mistakes);
        var by = columns is null ? null : mistakes.Try(() => StatisticChoice.Of(parsed.GetValue(_by), columns));
        var map = new MapChoice(mistakes.Try(() => FoldOf(parsed)), parsed.GetValue(_rows), parsed.GetValue(_columns));
        if (space is not null) mistakes.Try(() => map.In(space));
        var (radius, blocks) = (mistakes.Try(() => RadiusOf(parsed)), mistakes.Try(() => BlocksOf(parsed)));
        foreach (var file in FilesOf(parsed)) mistakes.Try(() => { WholeFile.RequireOutput(file); return true; });
        foreach (var twice in FilesOf(parsed).GroupBy(Path.GetFullPath).Where(same => same.Count() > 1).Select(same => same.First()))
            mistakes.Add(new Mistake("Two options write this file. Choose another path for one of them.", twice));
        return new(by!, map, radius, blocks, look);
    }

    // Whether the output is for machines.
    public bool IsJson(ParseResult parsed) => _answer.IsJson(parsed);

    // Shows and writes only what follows from the folder, so that the same sweep gives the same bytes.
    public SweepFindings Show(
        ParseResult parsed, Streams streams, SweepView view, SweepResults results, Func<SweepFindings, IReadOnlyList<SweepExtra>>? more = null)
    {
        var found = SweepFindings.Of(results, view.By, view.Radius, view.Blocks);
        if (found.Failed == results.Facts.Trials)
            throw new InputException(new Mistake($"All {found.Failed} trials fail; the first, {results.Space.NamesOf(0)}: {results.Errors[0]}"));
        var extras = more?.Invoke(found) ?? [];
        var files = FilesOf(parsed).ToList();
        if (parsed.GetValue(_csv) is { } csv)
        {
            WholeFile.Write(csv, CsvTable.Of(SweepTable.Of(results)));
            foreach (var table in extras.SelectMany(extra => extra.Tables))
            {
                files.Add(Path.ChangeExtension(csv, $".{table.Name}.csv"));
                WholeFile.Write(files[^1], CsvTable.Of(table));
            }
        }

        if (parsed.GetValue(_parquet) is { } parquet) WholeFile.Write(parquet, into => GatheredRows.Write(results.Folder, results.Plan, into));
        if (parsed.GetValue(_map) is { } map) WholeFile.Write(map, CsvTable.Of(MapTable.Of(MapOf(found, view), results)));
        if (parsed.GetValue(_html) is { } html) WholeFile.Write(html, SweepPage.Of(found, view.Map, extras));
        _answer.Write(
            parsed, streams, () => SweepJson.Of(found, extras), () => SweepAnswer.Text(found, view.Map, view.Look, WindowSize.Now().Width, extras));
        foreach (var file in files) streams.Error.WriteLine($"Wrote {file}");
        return found;
    }

    private IEnumerable<string> FilesOf(ParseResult parsed) => new[] { _csv, _parquet, _map, _html }.Select(parsed.GetValue).OfType<string>();

    private static HeatMap MapOf(SweepFindings found, SweepView view) =>
        SweepAnswer.MapOf(found, view.Map, out var missing) ?? throw new InputException(new Mistake($"--map: {missing ?? "one trial has no heat map."}"));

    private Fold FoldOf(ParseResult parsed) => parsed.GetValue(_fold) switch
    {
        null => Fold.Own,
        "max" => Fold.Max,
        "median" => Fold.Median,
        "min" => Fold.Min,
        var other => throw new InputException(new Mistake($"--fold is '{other}'. Available: max, median, min.")),
    };

    private int RadiusOf(ParseResult parsed) => parsed.GetValue(_radius) is not { } text ? SweepFindings.UsualRadius
        : Whole(text) is >= 1 and var radius ? radius
        : throw new InputException(new Mistake($"--radius is '{text}'; use a whole number of steps, 1 or more."));

    private int BlocksOf(ParseResult parsed)
    {
        if (parsed.GetValue(_blocks) is not { } text) return CrossValidation.DefaultBlocks;
        if (Whole(text) is not { } blocks) throw new InputException(new Mistake($"--blocks is '{text}'; use an even number of blocks from 2 to 16."));
        return Refusals.OfBlocks(blocks) is { } wrong ? throw new InputException(wrong with { What = $"--blocks: {wrong.What}" }) : blocks;
    }

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

// The statistic, the heat map and the terminal's look, null where the output is not a terminal.
internal sealed record SweepView(TrialColumn By, MapChoice Map, int Radius, int Blocks, TerminalProfile? Look);

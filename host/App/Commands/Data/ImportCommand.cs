using System.CommandLine;
using System.Text;
using Rota.Host.Foundation;
using Rota.Host.Importing;
using Rota.Host.Problems;

namespace Rota.Host.Commands;

// rota data import FILE...: converts exports of plan sites and brokers into a folder for the csv feed, and shows how it read them.
internal sealed class ImportCommand
{
    private readonly Argument<string[]> _files = new("FILE")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "Exports with prices: CSV or other delimited text, .xlsx or .xls.",
    };

    private readonly Option<string> _out = RunOptions.Value("--out", "DIR", "Output folder, one file per fund (default: named after the input file).");
    private readonly Option<string> _format = RunOptions.Value(
        "--date-format", "FORMAT", "Date format, such as dd/MM/yyyy, if the rows are ambiguous.");

    private readonly Option<string> _decimal = RunOptions.Value("--decimal", "comma|dot", "Decimal separator, if the prices are ambiguous.");
    private readonly Option<string> _columns = RunOptions.Value(
        "--columns", "date=NAME,price=NAME,fund=NAME", "Columns to read, by name or number; price= is repeatable for one column per fund.");

    private readonly Option<string> _sheet = RunOptions.Value("--sheet", "NAME", "Sheet of a workbook.");
    private readonly Option<string[]> _rename = new("--rename") { HelpName = "OLD=NEW", Description = "Rename a fund; repeatable." };
    private readonly Option<bool> _replace = new("--replace") { Description = "Replace existing files." };
    private readonly Option<bool> _yes = new("--yes") { Description = "Skip the confirmation." };
    private readonly AnswerOptions _answer = new();
    private readonly Streams _streams;

    private ImportCommand(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var verb = new ImportCommand(streams);
        verb._out.Aliases.Add("-o");
        var command = new Command("import", "Import prices from exports of plan sites, brokers and spreadsheets into a folder for --feed csv:DIR.")
        {
            verb._files, verb._out, verb._format, verb._decimal, verb._columns, verb._sheet, verb._rename, verb._replace, verb._yes,
        };
        verb._answer.AddTo(command);
        command.SetAction(verb.Import);
        return command;
    }

    private int Import(ParseResult parsed)
    {
        var mistakes = new ProblemList();
        var options = Options(parsed, mistakes);
        var paths = parsed.GetRequiredValue(_files);
        var folder = parsed.GetValue(_out) ?? Path.GetFileNameWithoutExtension(paths[0]);
        if (folder.Length == 0 || (paths.Length > 1 && parsed.GetValue(_out) is null)) mistakes.Add(new Mistake("Name the folder to write to: -o DIR."));
        mistakes.ThrowIfAny();

        using var progress = new Progress(_streams.Error);
        var files = new List<ImportedFile>();
        foreach (var path in paths)
        {
            progress.Now($"Reading {path}");
            if (mistakes.Try(() => ImportedFile.Read(path, options)) is { } file) files.Add(file);
        }

        mistakes.ThrowIfAny();
        var funds = ImportedFunds.Of(files, options.Names);
        PriceFolder.RequireRoom(folder, funds.Funds, parsed.GetValue(_replace));
        progress.Dispose();
        var isJson = _answer.IsJson(parsed);
        if (!isJson) Write(parsed, ImportText.Of(files, funds));
        if (!isJson && !parsed.GetValue(_yes) && Prompt.IsPossible && !Agrees(funds.Funds.Count, folder))
        {
            _streams.Error.WriteLine("Not written.");
            return ExitCode.UserMistake;
        }

        PriceFolder.Write(folder, funds.Funds, parsed.GetValue(_replace));
        Write(parsed, isJson ? null : ImportText.Done(folder, funds.Funds.Count), () => ImportJson.Of(files, funds, folder));
        return funds.Funds.Any(fund => ImportFacts.Detected(fund).Fault is not null) ? ExitCode.ChecksFailed : ExitCode.Done;
    }

    private void Write(ParseResult parsed, string? text, Func<byte[]>? json = null) =>
        _answer.Write(parsed, _streams, json ?? (() => []), () => Encoding.UTF8.GetBytes(text ?? ""));

    private bool Agrees(int count, string folder) =>
        Prompt.Agrees(_streams.Error, $"\nWrite {count} {(count == 1 ? "file" : "files")} to {folder}? [y/N] ");

    private ImportOptions Options(ParseResult parsed, ProblemList mistakes)
    {
        var format = parsed.GetValue(_format) is { } pattern ? mistakes.Try(() => DayFormat.Of(pattern)) : null;
        var sign = parsed.GetValue(_decimal) is { } text ? mistakes.Try<DecimalSign?>(() => SignOf(text)) : null;
        var columns = parsed.GetValue(_columns) is { } names ? mistakes.Try(() => ColumnChoice.Of(names)) : null;
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var each in parsed.GetValue(_rename) ?? [])
        {
            var equals = each.LastIndexOf('=');
            if (equals < 1 || equals == each.Length - 1 || !renamed.TryAdd(each[..equals].Trim(), each[(equals + 1)..].Trim()))
                mistakes.Add(new Mistake($"--rename '{each}' is not valid; use OLD=NEW, each fund once, as in --rename \"Large Cap=LC\"."));
        }

        return new(format, sign, columns ?? ColumnChoice.None, parsed.GetValue(_sheet), renamed);
    }

    private static DecimalSign SignOf(string text) => text switch
    {
        "comma" => DecimalSign.Comma,
        "dot" => DecimalSign.Dot,
        _ => throw new InputException(new Mistake($"--decimal is '{text}'; use comma or dot.")),
    };
}

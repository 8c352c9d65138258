using System.CommandLine;
using System.Globalization;
using Rota.Host.Alerting;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Runs;

namespace Rota.Host.Commands;

// rota calendar SCRIPT: the next decisions as a calendar file.
internal sealed class CalendarCommand
{
    private static readonly TimeOnly Close = new(16, 0);

    private readonly Argument<string[]> _scripts = new("SCRIPT|FOLDER") { Description = "Scripts, and folders of scripts.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _out = new("--out", "-o") { HelpName = "FILE", Description = "Calendar file to write, such as next.ics (default: standard output)." };

    private readonly Option<string> _cutoff = RunOptions.Value(
        "--cutoff", "HH:MM", "Time in New York by which orders must be in (default: that of the account; without one 30 minutes before the close).");

    private readonly SessionOptions _sessions = new();
    private readonly RunOptions _run = new() { HasAccount = true };
    private readonly Streams _streams;
    private readonly TimeProvider _time;

    private CalendarCommand(Streams streams, TimeProvider time) => (_streams, _time) = (streams, time);

    public static Command Create(Streams streams, TimeProvider time)
    {
        var verb = new CalendarCommand(streams, time);
        var command = new Command("calendar", "Write the next decision days to a calendar file.") { verb._scripts, verb._out, verb._cutoff };
        verb._sessions.AddTo(command);
        verb._run.AddTo(command);
        command.SetAction(verb.Write);
        return command;
    }

    private int Write(ParseResult parsed)
    {
        var mistakes = new ProblemList();
        var scripts = mistakes.Try(() => StudyOfScripts.Scripts(parsed.GetRequiredValue(_scripts)));
        var account = mistakes.Try(() => _run.Account(parsed));
        var settle = mistakes.Try(() => _sessions.Settle(parsed, account));
        var calendar = mistakes.Try(() => _sessions.Calendar(parsed));
        var cutoff = mistakes.Try(() => Cutoff(parsed.GetValue(_cutoff)));
        mistakes.ThrowIfAny();
        if (parsed.GetValue(_out) is { } path) WholeFile.RequireOutput(path);
        var plugins = PluginCatalogue.Scan();
        var compiler = new StrategyScripts(plugins, _streams.Error);
        var looking = new Looking(calendar!, settle, _time, account);
        List<DecisionDays> days = [.. scripts!.Select(script => mistakes.Try(() => looking.DaysOf(script, Prepared(parsed, script, plugins, compiler)))).OfType<DecisionDays>()];
        mistakes.ThrowIfAny();
        foreach (var none in days.Where(each => each.Days.Count == 0)) _streams.Error.WriteLine($"{none.Script.Path}: no decision day within a year.");
        var content = IcsText.Of(days, calendar!, cutoff ?? (account?.Account.Pricing is { IsAtNav: true } pricing ? pricing.Cutoff : null));
        if (parsed.GetValue(_out) is { } file) WholeFile.Write(file, content);
        else _streams.Write(content);
        return ExitCode.Done;
    }

    private PreparedRun Prepared(ParseResult parsed, string script, PluginCatalogue plugins, StrategyScripts compiler)
    {
        var mistakes = new ProblemList();
        var prepared = _run.Prepare(parsed, script, plugins, compiler, mistakes);
        mistakes.ThrowIfAny();
        return prepared!;
    }

    private static TimeOnly? Cutoff(string? text) => text switch
    {
        null => null,
        _ when TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && time <= Close => time,
        _ => throw new InputException(new Mistake($"--cutoff is '{text}'; use a time in New York up to the close at 16:00, such as 12:00.")),
    };
}

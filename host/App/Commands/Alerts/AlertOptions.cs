using System.CommandLine;
using Rota.Host.Accounting;
using Rota.Host.Alerting;

namespace Rota.Host.Commands;

// What decides which scripts are looked at, on which prices, and who is told.
internal sealed class AlertOptions
{
    public readonly RunOptions Run = new() { HasAccount = true };

    private readonly Argument<string[]> _scripts = new("SCRIPT|FOLDER")
    {
        Description = "Scripts to look at, and folders of scripts.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> _channels = new("--channel")
    {
        HelpName = "NAME[:ADDRESS]",
        Description = "Who is told: output (the default), mail:you@example.org, webhook:slack, file:alerts.txt, command:LINE, or another that 'rota list' shows; repeatable.",
    };

    private readonly Option<bool> _rebalances = new("--rebalances") { Description = "Also tell when the strategy trades back to an unchanged target." };
    private readonly Option<bool> _exitCode = new("--exit-code") { Description = "Exit code 10 if there is something to trade." };
    private readonly Option<bool> _quiet = new("--quiet") { Description = "Print only alerts and problems." };

    private readonly SessionOptions _sessions = new();

    public void AddTo(Command command)
    {
        command.Add(_scripts);
        command.Add(_channels);
        foreach (var option in new Option[] { _rebalances, _exitCode, _quiet }) command.Add(option);
        _sessions.AddTo(command);
        Run.AddTo(command);
    }

    public IReadOnlyList<string> Scripts(ParseResult parsed) => StudyOfScripts.Scripts(parsed.GetRequiredValue(_scripts));

    public IReadOnlyList<ChannelChoice> Channels(ParseResult parsed) =>
        [.. (parsed.GetValue(_channels) is { Length: > 0 } named ? named : [ChannelChoice.Output]).Distinct().Select(ChannelChoice.Of)];

    public bool TellsRebalances(ParseResult parsed) => parsed.GetValue(_rebalances);

    public bool HasExitCode(ParseResult parsed) => parsed.GetValue(_exitCode);

    public bool IsQuiet(ParseResult parsed) => parsed.GetValue(_quiet);

    public AccountFile? Account(ParseResult parsed) => Run.Account(parsed);

    public TimeSpan Settle(ParseResult parsed, AccountFile? account) => _sessions.Settle(parsed, account);

    public ExchangeCalendar Calendar(ParseResult parsed) => _sessions.Calendar(parsed);
}

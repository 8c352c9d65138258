using System.CommandLine;
using System.Globalization;
using Rota.Host.Accounting;
using Rota.Host.Alerting;

namespace Rota.Host.Commands;

// When a session's prices are final, and on which days there is none.
internal sealed class SessionOptions
{
    private const int Usual = 60;

    // A fund publishes its net asset value in the evening.
    private const int OfFunds = 180;

    private readonly Option<string> _settle = RunOptions.Value(
        "--settle", "MINUTES", "Minutes after the close until prices are final (default: 60; 180 for an account at net asset values).");

    private readonly Option<string> _holidays = RunOptions.Value(
        "--holidays", "FILE", $"Days on which the exchange is closed or closes early: a CSV of Date and Close (default: {HolidayFile.Name} in your settings folder).");

    public void AddTo(Command command)
    {
        command.Add(_settle);
        command.Add(_holidays);
    }

    public TimeSpan Settle(ParseResult parsed, AccountFile? account) => parsed.GetValue(_settle) switch
    {
        null => TimeSpan.FromMinutes(account?.Account.Pricing.IsAtNav == true ? OfFunds : Usual),
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes <= 24 * 60 => TimeSpan.FromMinutes(minutes),
        var text => throw new InputException(new Mistake($"--settle is '{text}'; use a number of minutes, 0 to {24 * 60}.")),
    };

    public ExchangeCalendar Calendar(ParseResult parsed) => HolidayFile.Read(parsed.GetValue(_holidays));
}

using System.Globalization;
using Rota.Accounts;

namespace Rota.Host.Alerting;

// What the owner of an account must know beside the weights: by which funds it holds the assets, and until when an order must be in. Never
// an amount or a number.
internal static class AccountFacts
{
    public static IReadOnlyList<(string Label, string Value)> Of(Account account, IReadOnlyList<Asset> assets, ExchangeCalendar calendar, DateTimeOffset now)
    {
        var facts = new List<(string Label, string Value)> { ("Account", account.Name) };
        var others = assets.Where(asset => account.FundOf(asset) != asset).Select(asset => $"{asset} is {account.FundOf(asset)}").ToList();
        if (others.Count > 0) facts.Add(("Funds", string.Join(", ", others)));
        if (account.Pricing.IsAtNav) facts.Add(("Enter", EnterBy(account.Pricing.Cutoff, calendar, now)));
        return facts;
    }

    // The next cut-off after the alert; on a half-day orders are due at the early close.
    private static string EnterBy(TimeOnly cutoff, ExchangeCalendar calendar, DateTimeOffset now)
    {
        var day = DateOnly.FromDateTime(NewYorkTime.Of(now).DateTime);
        while (!calendar.IsOpen(day) || Due(day) <= now) day = day.AddDays(1);
        return string.Create(CultureInfo.InvariantCulture, $"by {day:O} {NewYorkTime.Of(Due(day)):HH:mm} in New York, for the price of that day");

        DateTimeOffset Due(DateOnly session)
        {
            var (due, close) = (NewYorkTime.At(session, cutoff), calendar.CloseOf(session));
            return due < close ? due : close;
        }
    }
}

using System.Globalization;

namespace Rota.Plugins.Web;

// Rows of prices as traded, each with the split of its day; adjusts them to today's shares.
internal sealed class TradedRows
{
    private readonly List<Quote> _rows = [];
    private readonly List<string> _mistakes = [];

    public void Take(Func<Quote> read)
    {
        try
        {
            var quote = read();
            if (double.IsFinite(quote.Split) && quote.Split > 0) _rows.Add(quote);
            else _mistakes.Add(NoSplit(quote));
        }
        catch (AnswerFault fault)
        {
            _mistakes.AddRange(fault.Mistakes);
        }
    }

    public Quotes Quotes()
    {
        var days = _rows.OrderByDescending(row => row.Day).ToList();
        var later = 1.0;
        for (var i = 0; i < days.Count; i++)
        {
            var row = days[i];
            days[i] = row with { Open = row.Open / later, Close = row.Close / later, Dividend = row.Dividend / later };
            later *= row.Split;
        }

        return Web.Quotes.Of(days, hasUnadjusted: true, _mistakes);
    }

    private static string NoSplit(Quote quote) => string.Create(
        CultureInfo.InvariantCulture, $"On {quote.Day:O} the split is {quote.Split}; it must be finite and above 0.");
}

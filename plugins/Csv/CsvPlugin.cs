namespace Rota.Plugins.Csv;

/// <summary>
/// Brings the feed <c>csv:DIR</c>: a folder with a file <c>NAME.csv</c> for each asset, as Yahoo downloads them
/// (<c>Date,Open,High,Low,Close,Adj Close,Volume</c>) or plain (<c>Date,Close</c>, <c>Date,Open,Close</c>). A file whose name differs from the
/// asset's by case alone is taken when it is the only one. The header decides; further columns are not looked at, and none of another
/// name (<c>Price</c>, <c>NAV</c>) is taken for a close. The comma, semicolon or tab that the header uses parts the cells. Or
/// <c>csv:FILE</c>: one file with a column of closes for each asset.
/// </summary>
/// <remarks>
/// <para>
/// With an <c>Adj Close</c> that is the close, and opens are Open · Adj Close / Close; a <c>Close</c> beside it is the unadjusted close.
/// Without one the close is taken for the total return, unless the location names a folder of distributions as it lies from the folder of
/// prices, <c>csv:DIR+dividends=../dividends</c>: a file <c>NAME.csv</c> for each asset, <c>Date,Dividend</c> or
/// <c>ExDate,YahooDividend</c>, with or without a column <c>CapitalGain</c> or <c>YahooCapitalGain</c> that is added, in the currency and for
/// the shares of the closes. Then a close is adjusted by 1 − D / (the last close before the ex-date) for every later distribution D, and
/// the file's close is the unadjusted close. Dates
/// are yyyy-MM-dd, all rising or all falling; numbers have a decimal point. A row whose prices are all empty or <c>null</c> is left out, as Yahoo
/// writes it for a day without trade. A row that says <c>SIMULATED</c> in a column <c>Prices</c>, as Rota's reports do, is not taken for
/// real. Everything else that is wrong is reported at once, with line and column, the first twenty in full.
/// </para>
/// <para>
/// A file of several assets has the header <c>Date,SPY,IEF</c>, whose columns are total-return closes named after their assets, blank or
/// <c>null</c> on a day without a price; or <c>Date,Asset,Close</c> with a row for each day and asset, and Open, Adj Close and Prices as in a
/// file of one. Each asset's days all rise or all fall. What is wrong with another asset's prices is not reported.
/// </para>
/// </remarks>
public sealed class CsvPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IPluginRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        registry.Feed("csv", location => File.Exists(location) ? new AssetsFeed(location) : new CsvFeed(CsvFolder.At(location)));
    }
}

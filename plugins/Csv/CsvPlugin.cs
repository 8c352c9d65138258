namespace Rota.Plugins.Csv;

/// <summary>
/// Adds the feed <c>csv:DIR</c>: a folder with a file <c>NAME.csv</c> for each asset, as Yahoo, yfinance, quantmod, Alpha Vantage and others
/// write them (<c>Date,Open,High,Low,Close,Adj Close,Volume</c>) or plain (<c>Date,Close</c>, <c>Date,Open,Close</c>). A file whose name
/// differs from the asset's only by case is used when it is the only one. The header determines the columns and whether commas, semicolons or
/// tabs separate the cells; columns with other names (<c>Price</c>, <c>NAV</c>) are not read as closes. Or <c>csv:FILE</c>: one file for all assets.
/// </summary>
/// <remarks>
/// <para>
/// With an adjusted close, it is used as the close, opens are Open · adjusted close / Close, and <c>Close</c> is the unadjusted close. Its
/// column is called <c>Adj Close</c>, <c>Adjusted</c>, <c>Adjusted Close</c> or <c>closeadj</c>, in capitals or not, with or without blanks, points,
/// underscores and asterisks; a note says which name was read where it is not <c>Adj Close</c>. Two of them, or another column that begins
/// with <c>adj</c>, are an error. Columns may begin with the asset's name, <c>SPY.Adjusted</c>.
/// </para>
/// <para>
/// Without an adjusted close, closes must be total returns, unless the location names a folder of distributions, relative to the
/// folder of prices: <c>csv:DIR+dividends=../dividends</c>. It holds a file <c>NAME.csv</c> for each asset, with the columns <c>Date</c> or
/// <c>ExDate</c>, <c>Dividend</c>, <c>Dividends</c> or <c>YahooDividend</c>, and optionally <c>CapitalGain</c>, <c>Capital Gains</c> or
/// <c>YahooCapitalGain</c>, which is added; in the currency and for the shares of the closes. A close is adjusted by
/// 1 − D / (the last close before the ex-date) for every later distribution D, and the file's close is the unadjusted close.
/// </para>
/// <para>
/// Files of other columns are read as they are with options: <c>csv:DIR+date=Trade Date+close=NAV+format=MM/dd/yyyy</c>. <c>date</c> and
/// <c>close</c> name columns; with <c>close</c>, no other column is a price. <c>format</c> is a date format of .NET: <c>MM/dd/yyyy</c> takes
/// <c>1/3/2005</c> as well, <c>yyyy-MM</c> means the month's last day, and years of two digits are 1950 to 2049.
/// </para>
/// <para>
/// Without <c>format</c>, dates have the year first, then month and day, and all rise or all fall. A time must be midnight; its offset is that of the exchange, whose
/// day it is. Numbers have a decimal point. A cell that is blank or says <c>null</c>, <c>NA</c>, <c>N/A</c>, <c>NaN</c>, <c>None</c>, <c>-</c> or
/// <c>.</c> is unknown, as is an open of 0: a row without any price is left out, an unknown open is NaN, and a last row without only its
/// adjusted close is left out with a note. A missing close in a row with other prices is an error. A row with
/// <c>SIMULATED</c> or <c>EXTENDED</c> in a column <c>Prices</c>, as Rota's reports do, does not count as real.
/// </para>
/// <para>
/// Prices are daily, weekly, monthly or quarterly; mixed frequencies, missing periods and duplicates are errors, reported with their row. All
/// errors are reported at once: each kind of error with its first line and column, how many rows have it, and the last of them. A pipe or
/// device, a NUL byte and a line above 1 MB are refused at once.
/// </para>
/// <para>
/// A file of several assets has the header <c>Date,SPY,IEF</c>, whose columns are total-return closes named after their assets; or
/// <c>Date,Asset,Close</c> (also <c>Symbol</c> or <c>Ticker</c>) with a row for each day and asset, and the columns of a file of one; or columns
/// for asset and price, <c>SPY.Close,SPY.Adjusted,IEF.Close</c>, or the three rows of header (Price, Ticker, Date) that yfinance writes. Each
/// asset's days all rise or all fall. Errors in another asset's prices are not reported.
/// </para>
/// </remarks>
public sealed class CsvPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IPluginRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        registry.Feed("csv", location => CsvLocation.Of(location) is { Distributions: null } file && File.Exists(file.Path)
            ? new AssetsFeed(file.Path, file.Reading)
            : new CsvFeed(CsvFolder.At(location)));
    }
}

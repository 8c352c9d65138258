namespace Rota.Tests;

internal enum Layout
{
    Yahoo, // Date,Open,High,Low,Close,Adj Close,Volume
    Plain, // Close, Date and other requested columns
    Quantmod, // Index,A.Open,...
    RowNames, // R's write.csv: a first column without a name
    Yfinance, // three rows of header
    YfinanceSeveral, // of several tickers, in one file
    Wide, // Date,A,B in one file
    Long, // Date,Asset,Close in one file
    Tidy, // symbol,date,...,adjusted in one file
}

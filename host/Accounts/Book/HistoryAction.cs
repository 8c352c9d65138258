namespace Rota.Accounts;

// Gain is a distribution of capital gains; split adds shares to every lot or, below 0, takes them; opening is a lot bought before the history.
internal enum HistoryAction { Buy, Sell, Contribution, Withdrawal, Dividend, Gain, Split, Opening }

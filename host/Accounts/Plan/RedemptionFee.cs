namespace Rota.Accounts;

// A fee on shares sold at an age of some days or less, oldest first: a rate of their value, or an amount a sale. It may be avoided by waiting.
internal sealed record RedemptionFee(FundSet Funds, decimal Rate, decimal Amount, int Days, bool Avoids = false);

namespace Rota.Accounts;

// A sale for taxes: the proceeds are net of costs and fees. The lot is that of the method 'specific'.
internal readonly record struct TaxSale(Asset Fund, decimal Shares, decimal Proceeds, string? Lot = null);

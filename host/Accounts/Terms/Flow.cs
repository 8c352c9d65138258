namespace Rota.Accounts;

// Money paid in (above 0) or taken out at the close of a day, before orders.
internal readonly record struct Flow(DateOnly Day, decimal Amount);

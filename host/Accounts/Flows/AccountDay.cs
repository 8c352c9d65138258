namespace Rota.Accounts;

// The value of an account at a day's close before its flows, and the sum of these: paid in above 0. The money that begins an account is a flow
// into a value of 0.
internal readonly record struct AccountDay(DateOnly Day, decimal Value, decimal Flow);

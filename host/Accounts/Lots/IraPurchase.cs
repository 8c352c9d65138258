namespace Rota.Accounts;

// Shares that the owner bought in an IRA or a plan; those that replace shares sold at a loss are counted off.
internal sealed record IraPurchase(DateOnly Day, Asset Fund, decimal Shares);

namespace Rota.Accounts;

// The value of an account by units, as a fund counts: a flow buys or sells units at the price before it, so that it changes no return. The first
// unit costs 100.
internal sealed class UnitPrice
{
    public const decimal First = 100;

    public decimal Units { get; private set; }

    public decimal Price { get; private set; } = First;

    // A day's value before its flow, then the flow.
    public void Add(decimal value, decimal flow)
    {
        if (Units > 0) Price = value / Units;
        else if (value != 0)
            throw new ArgumentException($"An account without units has a value of {value}; begin with a flow into a value of 0.", nameof(value));
        if (flow == 0) return;
        if (Price <= 0) throw new ArgumentException($"A flow of {flow} cannot buy units: the account is worth {value}.", nameof(flow));
        Units = flow == -value ? 0 : Units + flow / Price;
        if (Units < 0) throw new ArgumentException($"A flow of {flow} takes out more than the value of {value}.", nameof(flow));
    }
}

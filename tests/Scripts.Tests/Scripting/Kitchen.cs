namespace Rota.Tests.Scripting;

// The globals.
public sealed class Kitchen
{
    public int Guests { get; init; } = 2;

    public string Season { get; init; } = "winter";
}

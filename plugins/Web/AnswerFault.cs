namespace Rota.Plugins.Web;

// An answer does not have the provider's format, or reports that there are no prices.
internal sealed class AnswerFault(params IReadOnlyList<string> mistakes) : Exception(string.Join('\n', mistakes))
{
    public IReadOnlyList<string> Mistakes => mistakes;

    // The provider does not know the asset, or has no prices for it.
    public bool IsWithoutPrices { get; private init; }

    public static AnswerFault WithoutPrices(string mistake) => new(mistake) { IsWithoutPrices = true };
}

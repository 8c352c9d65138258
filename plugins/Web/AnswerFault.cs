namespace Rota.Plugins.Web;

// An answer is not what its provider's are, or says that there are no prices.
internal sealed class AnswerFault(params IReadOnlyList<string> mistakes) : Exception(string.Join('\n', mistakes))
{
    public IReadOnlyList<string> Mistakes => mistakes;

    // The provider does not know the asset, or has nothing of it.
    public bool IsWithoutPrices { get; private init; }

    public static AnswerFault WithoutPrices(string mistake) => new(mistake) { IsWithoutPrices = true };
}

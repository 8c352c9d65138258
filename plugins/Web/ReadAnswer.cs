namespace Rota.Plugins.Web;

// A parsed answer, and the time of the answer.
internal sealed record ReadAnswer(Quotes Quotes, DateTimeOffset Retrieved);

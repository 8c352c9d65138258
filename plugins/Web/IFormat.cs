namespace Rota.Plugins.Web;

// The requests and answers of one provider. An AnswerFault explains what is wrong with an answer.
internal interface IFormat
{
    Provider Provider { get; }

    // The path after the provider's address. Nothing in it changes from day to day, because it is the cache key.
    string PathOf(Asset asset);

    // A refusal in the provider's own format; null if the answer can be read or has an ordinary fault.
    Refusal? RefusalIn(RawAnswer raw, DateTimeOffset now) => null;

    Quotes Read(Answer answer, Asset asset);

    // Whether an answer has the latest price of a running session.
    bool HasQuotes => false;

    // That price.
    Rota.Quote ReadQuote(Answer answer, Asset asset) => throw new NotSupportedException($"{Provider.Name} has no quotes.");

    // Closes on the days on which they are known; they may be 0 or negative.
    Quotes ReadRates(Answer answer, Asset asset) => Read(answer, asset);
}

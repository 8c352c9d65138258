namespace Rota.Plugins.Web;

// How one provider is asked and understood. An AnswerFault says what is wrong with an answer.
internal interface IFormat
{
    Provider Provider { get; }

    // Behind the provider's address; nothing in it changes from day to day, because an answer is kept under it.
    string PathOf(Asset asset);

    // What the provider says in place of prices in a way of its own; null where the answer may be read or is a fault like any other.
    Refusal? RefusalIn(RawAnswer raw, DateTimeOffset now) => null;

    Quotes Read(Answer answer, Asset asset);

    // Closes that may be 0 or negative, on the days on which they are known.
    Quotes ReadRates(Answer answer, Asset asset) => Read(answer, asset);
}

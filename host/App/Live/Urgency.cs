namespace Rota.Host.Live;

// What comes first: what somebody looks at, then what has become stale, then what was asked for with many others.
internal enum Urgency
{
    Now,
    Stale,
    Later,
}

// Made by script/protocol from docs/protocol.json; edit there.

/**
 * @typedef {{kind: string, of?: any, fields?: Record<string, Field>, least?: number, most?: number, from?: number, to?: number, null?: boolean}} Field
 */

/** Every request that a page may send on, by the way that it takes. @type {Record<string, Record<string, Record<string, any>>>} */
export const REQUESTS = {
  brief: {
    brief: {"receipt":{"kind":"receipt"},"also?":{"kind":"list","most":4,"of":{"kind":"receipt"}},"level?":{"kind":"choice","of":["plain","detailed","small"]},"blurDates?":{"kind":"flag"},"locale?":{"kind":"text","most":65536}},
    prompt: {"receipt":{"kind":"receipt"},"also?":{"kind":"list","most":4,"of":{"kind":"receipt"}},"level?":{"kind":"choice","of":["plain","detailed","small"]},"blurDates?":{"kind":"flag"},"brief":{"kind":"text","least":1,"most":200},"struck?":{"kind":"list","most":32,"of":{"kind":"text","least":1,"most":200}},"purpose?":{"kind":"choice","of":["summary","chat"]},"question?":{"kind":"text","most":65536},"conversation?":{"kind":"list","most":200,"of":{"kind":"object","fields":{"role":{"kind":"choice","of":["user","assistant"]},"text":{"kind":"text","most":1048576}}}},"locale?":{"kind":"text","most":65536}},
    check: {"receipt":{"kind":"receipt"},"also?":{"kind":"list","most":4,"of":{"kind":"receipt"}},"level?":{"kind":"choice","of":["plain","detailed","small"]},"blurDates?":{"kind":"flag"},"brief":{"kind":"text","least":1,"most":200},"struck?":{"kind":"list","most":32,"of":{"kind":"text","least":1,"most":200}},"purpose?":{"kind":"choice","of":["summary","chat"]},"question?":{"kind":"text","most":65536},"text":{"kind":"text","most":1048576},"finished":{"kind":"flag"},"opinions?":{"kind":"list","most":100,"of":{"kind":"object","fields":{"sentence":{"kind":"number","from":0},"said":{"kind":"text","most":4000}}}},"locale?":{"kind":"text","most":65536}},
    doubts: {"receipt":{"kind":"receipt"},"also?":{"kind":"list","most":4,"of":{"kind":"receipt"}},"level?":{"kind":"choice","of":["plain","detailed","small"]},"blurDates?":{"kind":"flag"},"brief":{"kind":"text","least":1,"most":200},"struck?":{"kind":"list","most":32,"of":{"kind":"text","least":1,"most":200}},"purpose?":{"kind":"choice","of":["summary","chat"]},"question?":{"kind":"text","most":65536},"text":{"kind":"text","most":1048576},"locale?":{"kind":"text","most":65536}},
    draft: {"receipt":{"kind":"receipt"},"kind":{"kind":"choice","of":["inquiry","lawyer_questions","helper_summary"]},"locale?":{"kind":"text","most":65536}},
    smooth: {"receipt":{"kind":"receipt"},"kind":{"kind":"choice","of":["inquiry","lawyer_questions","helper_summary"]},"draft":{"kind":"text","least":1,"most":65536},"locale?":{"kind":"text","most":65536}},
    smoothed: {"receipt":{"kind":"receipt"},"kind":{"kind":"choice","of":["inquiry","lawyer_questions","helper_summary"]},"draft":{"kind":"text","least":1,"most":65536},"text":{"kind":"text","most":1048576},"locale?":{"kind":"text","most":65536}},
    conversation: {"receipt":{"kind":"receipt"},"add?":{"kind":"list","most":20,"of":{"kind":"object","fields":{"role":{"kind":"choice","of":["user","assistant"]},"text":{"kind":"text","most":262144},"shown?":{"kind":"text","most":1048576},"model?":{"kind":"text","most":200},"tokens?":{"kind":"object","fields":{"in":{"kind":"number"},"out":{"kind":"number"}}},"cost?":{"kind":"object","fields":{"usd":{"kind":"amount","to":1000000}}},"outcome?":{"kind":"text","most":200}}}},"further?":{"kind":"object","fields":{"usd":{"kind":"amount","to":1000000}}},"clear?":{"kind":"flag"},"locale?":{"kind":"text","most":65536}},
  },
  memory: {
    cases: {"query?":{"kind":"object","fields":{"text?":{"kind":"text","most":200},"forms?":{"kind":"list","most":100,"of":{"kind":"text","least":1,"most":200}},"states?":{"kind":"list","most":100,"of":{"kind":"choice","of":["needs_you","pending","decided","changed"]}},"person?":{"kind":"number","from":1}}},"sort?":{"kind":"choice","of":["needs_you","next","days","changed","name"]},"offset?":{"kind":"number","from":0},"limit?":{"kind":"number","from":1,"to":200},"locale?":{"kind":"text","most":65536}},
    case: {"receipt":{"kind":"receipt"},"reading?":{"kind":"number","from":1},"locale?":{"kind":"text","most":65536}},
    readings: {"receipt":{"kind":"receipt"},"before?":{"kind":"number","from":1},"limit?":{"kind":"number","from":1,"to":200},"locale?":{"kind":"text","most":65536}},
    compare: {"receipt":{"kind":"receipt"},"from":{"kind":"number","from":1},"to":{"kind":"number","from":1},"locale?":{"kind":"text","most":65536}},
    seen: {"receipts?":{"kind":"list","most":1000,"of":{"kind":"receipt"}},"all?":{"kind":"flag"},"reading?":{"kind":"number","from":1},"locale?":{"kind":"text","most":65536}},
    people: {"set?":{"kind":"object","fields":{"id?":{"kind":"number","from":1},"name":{"kind":"text","least":1,"most":200},"receipts?":{"kind":"list","most":1000,"of":{"kind":"receipt"}}}},"locale?":{"kind":"text","most":65536}},
    calendar: {"from?":{"kind":"day"},"to?":{"kind":"day"},"locale?":{"kind":"text","most":65536}},
    render: {"format":{"kind":"choice","of":["html","json","csv","ics","text"]},"receipts?":{"kind":"list","most":1000,"of":{"kind":"receipt"}},"reading?":{"kind":"number","from":1},"share?":{"kind":"flag"},"locale?":{"kind":"text","most":65536}},
    export: {"after?":{"kind":"text","most":200},"locale?":{"kind":"text","most":65536}},
    import: {"text":{"kind":"text","most":8388608},"browser?":{"kind":"choice","of":["chromium","firefox","other"]},"last?":{"kind":"flag"},"locale?":{"kind":"text","most":65536}},
    memory: {"set?":{"kind":"object","fields":{"on?":{"kind":"flag"},"retentionMonths?":{"kind":"number","from":1,"to":1200,"null":true}}},"locale?":{"kind":"text","most":65536}},
    recover: {"locale?":{"kind":"text","most":65536}},
    forget: {"receipts?":{"kind":"list","most":1000,"of":{"kind":"receipt"}},"all?":{"kind":"flag"},"locale?":{"kind":"text","most":65536}},
  },
  assistant: {
    settings: {"set?":{"kind":"object","fields":{"provider?":{"kind":"choice","null":true,"of":["anthropic","openai","compatible"]},"baseUrl?":{"kind":"text","most":65536,"null":true},"model?":{"kind":"text","most":200,"null":true},"monthlyLimitUsd?":{"kind":"amount","to":1000000,"null":true}}},"locale?":{"kind":"text","most":65536}},
    store_key: {"key":{"kind":"text","most":10000},"where":{"kind":"choice","of":["keyring","session","file"]},"agreed?":{"kind":"flag"},"locale?":{"kind":"text","most":65536}},
    test: {"locale?":{"kind":"text","most":65536}},
    models: {"locale?":{"kind":"text","most":65536}},
  },
  talk: {
    ask: {"prompt":{"kind":"object","fields":{"system?":{"kind":"text","most":1048576},"messages":{"kind":"list","least":1,"most":200,"of":{"kind":"object","fields":{"role":{"kind":"choice","of":["user","assistant"]},"content":{"kind":"text","least":1,"most":8388608}}}}}},"expect":{"kind":"text","most":64},"locale?":{"kind":"text","most":65536}},
  },
};

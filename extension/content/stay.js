// Keeps our one element in the page: single-page applications swap out large parts of the document, and an element of ours with
// them. There are never two of it: an older one, of the extension before an update, gives way to the younger.

const MARK = 'data-caselight';

/** @param {HTMLElement} host */
export function createStay(host) {
  let isWanted = false;
  let wasThere = false;
  host.setAttribute(MARK, '');

  return {
    /** From the first time on it belongs in the page, until it is removed or a younger one has come. */
    want() {
      isWanted ||= !wasThere;
      this.keep();
    },
    /** Puts it back where the page has taken it out. */
    keep() {
      if (!isWanted || host.isConnected) return;
      const other = document.querySelector(`[${MARK}]`);
      if (other && wasThere) isWanted = false;
      else attach(host, other);
      wasThere = true;
    },
    remove() {
      isWanted = false;
      host.remove();
    },
    /** Whether it belongs in the page, also while the page has taken it out. */
    isWanted: () => isWanted,
  };
}

/** @param {HTMLElement} host @param {Element | null} older */
function attach(host, older) {
  older?.remove();
  host.hidden = true; // until its style sheet is there, which an element that was taken out loads again
  document.documentElement.append(host);
}
